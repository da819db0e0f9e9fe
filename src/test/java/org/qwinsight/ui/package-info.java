/** Tests of the window: view models as plain Java, views with TestFX, and cases made for both. */
@NullMarked
package org.qwinsight.ui;

import org.jspecify.annotations.NullMarked;
