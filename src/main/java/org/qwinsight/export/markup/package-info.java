/**
 * HTML and SVG as text, with everything escaped in one place.
 *
 * <p>Entry points: {@link org.qwinsight.export.markup.Markup} writes elements and texts,
 * {@link org.qwinsight.export.markup.HiddenCharacters} says what a reader could not see.
 */
@NullMarked
package org.qwinsight.export.markup;

import org.jspecify.annotations.NullMarked;
