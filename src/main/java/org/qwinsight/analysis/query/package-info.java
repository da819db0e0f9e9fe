/**
 * The query language of search bar, filter row, chips, facets and {@code --where}, and what it selects.
 *
 * <p>Entry point: {@link org.qwinsight.analysis.query.EventQuery#parse}; the query gives its text back and selects the
 * rows of a store. {@link org.qwinsight.analysis.query.QueryVocabulary} holds the names that can stand in a query. What
 * a store alone does not know (findings, evidence files, decisions) the caller adds twice: as
 * {@link org.qwinsight.analysis.query.QueryField}s to the vocabulary, so that a query can name it, and as
 * {@link org.qwinsight.analysis.query.RowFacts}, so that it can be looked up.
 *
 * <p>How it works, in order: {@code QueryParser} and {@code ValueScanner} turn text into {@code Condition}s,
 * {@code QueryText} prints them, {@code RowSelection} runs each condition over the distinct texts of a column and then
 * over the rows by number. A new field goes into {@code QueryVocabulary}; a new part of a value into {@code ValuePart}.
 */
@NullMarked
package org.qwinsight.analysis.query;

import org.jspecify.annotations.NullMarked;
