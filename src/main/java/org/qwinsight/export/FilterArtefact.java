package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.qwinsight.event.Progress;
import org.qwinsight.export.filter.FilterJustification;
import org.qwinsight.export.filter.FilterPlan;
import org.qwinsight.export.filter.SigmaFilter;
import org.qwinsight.export.filter.SplunkMacro;
import org.qwinsight.investigation.Investigation;

/** What was decided as benign or false, as a filter for another system, with its justification. */
final class FilterArtefact implements Artefact {
    /** How one is made. */
    private interface Maker {
        FilterPlan plan(Investigation investigation, Progress progress);
    }

    /** How a plan is written down. */
    private interface Form {
        void write(FilterPlan plan, ExportRequest request, Writer out) throws IOException;
    }

    private static final String PRODUCT = ToolVersion.NAME + " " + ToolVersion.version();

    private final ArtefactCard card;
    private final Maker maker;
    private final Form form;
    private final boolean isRefusable;

    private FilterArtefact(ArtefactCard card, Maker maker, Form form, boolean isRefusable) {
        this.card = card;
        this.maker = maker;
        this.form = form;
        this.isRefusable = isRefusable;
    }

    static FilterArtefact splunk() {
        return new FilterArtefact(
                ArtefactCard.ofCase(
                        "splunk-macro",
                        "Splunk filter macro",
                        "Decided patterns as the rule's filter macro, so that Splunk hides what was decided here.",
                        "macros.conf",
                        ArtefactCard.TEXT),
                FilterPlan::splunk,
                (plan, request, out) -> SplunkMacro.write(plan, PRODUCT, out),
                true);
    }

    static FilterArtefact sigma() {
        return new FilterArtefact(
                ArtefactCard.ofCase(
                        "sigma-filter",
                        "Sigma rule and filter",
                        "The rule in Sigma with decided patterns as a filter on it, for any system that takes Sigma.",
                        "qwinsta-sigma.yml",
                        ArtefactCard.YAML),
                FilterPlan::sigma,
                (plan, request, out) -> SigmaFilter.write(plan, PRODUCT, out),
                true);
    }

    static FilterArtefact justification() {
        return new FilterArtefact(
                ArtefactCard.ofCase(
                        "filter-justification",
                        "Justification of the filters",
                        "Who decided what, when and why, for each exclusion of the two filters, and what each hides.",
                        "qwinsta-filter-justification.txt",
                        ArtefactCard.TEXT),
                FilterPlan::splunk,
                (plan, request, out) -> FilterJustification.write(
                        plan, FilterPlan.sigma(request.investigation(), request.progress()), PRODUCT, out),
                false);
    }

    @Override
    public ArtefactCard card() {
        return card;
    }

    @Override
    public ArtefactCheck check(ExportRequest request) {
        FilterPlan plan = maker.plan(request.investigation(), request.progress());
        return isRefusable
                ? new ArtefactCheck(plan.size(), plan.sentences(), plan.refusals())
                : ArtefactCheck.of(plan.size());
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = Utf8Text.to(out);
        form.write(maker.plan(request.investigation(), request.progress()), request, text);
        text.flush();
    }
}
