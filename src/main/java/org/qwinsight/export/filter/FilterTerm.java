package org.qwinsight.export.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field must be for an exclusion to apply.
 *
 * @param forms one of which the value must have
 * @param orMissing no value will do too
 */
record FilterTerm(FilterField field, List<ValueForm> forms, boolean orMissing) {
    FilterTerm {
        forms = List.copyOf(forms);
    }

    static FilterTerm of(FilterField field, ValueForm... forms) {
        return new FilterTerm(field, List.of(forms), false);
    }

    /** True when nothing is demanded of the field. */
    boolean isEverything() {
        return forms.stream().anyMatch(ValueForm::isEverything);
    }

    /** True when nothing will do but the texts of the forms, in any letter case at most. */
    boolean isOnlyTexts() {
        return !orMissing && forms.stream().allMatch(ValueForm::isExact);
    }

    /**
     * Whether a value will do.
     *
     * @param isCased letter case counts, and there are no wildcards
     */
    boolean matches(@Nullable String value, boolean isCased) {
        if (value == null) {
            return orMissing;
        }
        String folded = isCased ? value : ValueForm.fold(value);
        for (ValueForm form : forms) {
            if (isCased ? form.isExactly(value) : form.matchesFolded(folded)) {
                return true;
            }
        }
        return false;
    }
}
