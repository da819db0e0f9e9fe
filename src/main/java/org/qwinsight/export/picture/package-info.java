/**
 * The process tree and the timeline as pictures.
 *
 * <p>Entry points: {@link org.qwinsight.export.picture.TreePicture} and
 * {@link org.qwinsight.export.picture.TimelinePicture} lay out a {@link org.qwinsight.export.picture.Picture};
 * {@link org.qwinsight.export.picture.SvgFormat} and {@link org.qwinsight.export.picture.PngFormat} write it. Both draw the
 * same shapes at the same places. A new colour is an {@code Ink}, in light and in dark.
 */
@NullMarked
package org.qwinsight.export.picture;

import org.jspecify.annotations.NullMarked;
