/** Tests of the search bar, its chips, facets and saved queries. */
@NullMarked
package org.qwinsight.ui.query;

import org.jspecify.annotations.NullMarked;
