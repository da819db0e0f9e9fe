package org.qwinsight.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AncestryFitTest {
    private static final double ALL = Double.POSITIVE_INFINITY;
    private static final double ELLIPSIS = 20;
    private static final double[] SIX = {60, 70, 80, 90, 50, 40};

    private static AncestryFit fit(double room) {
        return AncestryFit.of(SIX, ELLIPSIS, room, false);
    }

    @Test
    void everythingIsShownWhereItHasRoom() {
        assertEquals(new AncestryFit(5, false, ALL), fit(390));
    }

    @Test
    void oneIsHiddenAsSoonAsAPixelIsMissing() {
        assertEquals(new AncestryFit(4, true, ALL), fit(389));
        assertEquals(new AncestryFit(4, true, ALL), fit(340), "60 + 20 + 80 + 90 + 50 + 40");
        assertEquals(new AncestryFit(3, true, ALL), fit(339));
    }

    @Test
    void theParentStaysAndTheLongestNamesBecomeShorter() {
        assertEquals(new AncestryFit(2, true, ALL), fit(170), "60 + 20 + 50 + 40");
        assertEquals(new AncestryFit(2, true, 49), fit(158), "20 + 40 + 49 + 49");
        assertEquals(new AncestryFit(2, true, 30), fit(110), "20 + 3 × 30");
        assertEquals(new AncestryFit(2, true, 0), fit(-5));
    }

    @Test
    void anEllipsisStandsForAncestorsThatHaveNoCrumb() {
        assertEquals(new AncestryFit(5, true, ALL), AncestryFit.of(SIX, ELLIPSIS, 410, true));
        assertEquals(new AncestryFit(4, true, ALL), AncestryFit.of(SIX, ELLIPSIS, 409, true));
    }

    @Test
    void aRootAndItsChildNeedNoEllipsis() {
        double[] two = {60, 40};
        assertEquals(new AncestryFit(1, false, ALL), AncestryFit.of(two, ELLIPSIS, 100, false));
        assertEquals(new AncestryFit(1, false, 45), AncestryFit.of(two, ELLIPSIS, 85, false));
    }
}
