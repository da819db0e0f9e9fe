/**
 * Small parts that look the same in every view: the mark of a finding, icon buttons, cells that keep both ends of a
 * long text. Colours are in {@code app.css}, by meaning.
 */
@NullMarked
package org.qwinsight.ui.look;

import org.jspecify.annotations.NullMarked;
