package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text is like a pattern exactly when the regular expression with the same meaning matches it. */
class WildcardsPropertyTest {
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "\ud83e\udd8a", "\n").list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<String>> patterns() {
        return Arbitraries.of("a", "b", "\ud83e\udd8a", "*", "?").list().ofMaxSize(6);
    }

    @Property(tries = 20_000)
    void meansWhatTheExpressionMeans(@ForAll("texts") List<String> text, @ForAll("patterns") List<String> pattern) {
        String expression = pattern.stream()
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        String whole = String.join("", text);
        assertEquals(
                Pattern.compile(expression, Pattern.DOTALL).matcher(whole).matches(),
                Wildcards.isLike(whole, Wildcards.pattern(String.join("", pattern))));
    }

    @Example
    void aCharacterThatLooksLikeAWildcardStandsForItself() {
        assertTrue(Wildcards.isLike("a*", new int[] {'a', '*'}));
        assertFalse(Wildcards.isLike("ab", new int[] {'a', '*'}));
    }

    @Example
    void charactersOfTheTextAreFolded() {
        assertTrue(Wildcards.isLike("AbA", Wildcards.pattern("a?*a"), Character::toLowerCase));
        assertFalse(Wildcards.isLike("AbA", Wildcards.pattern("a?*a")));
    }
}
