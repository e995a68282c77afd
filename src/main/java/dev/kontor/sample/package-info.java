/**
 * Sample data: a firm's history of two years, from a hundred to millions of facts, to try Kontor with and to measure it.
 *
 * <p>{@link dev.kontor.sample.story.History} makes the facts up. They are stored in one of two ways: in batches, hundreds
 * of facts in one append with their business times ({@link dev.kontor.sample.BatchWriter}), or as the commands that leave
 * them, one by one ({@link dev.kontor.sample.CommandWriter}). A {@link dev.kontor.sample.SampleRun} does it in the
 * server, beside everything else, and {@link dev.kontor.sample.SampleDataResource} begins, shows and cancels it.
 *
 * <p>It is no feature of the CRM: it knows the features' commands, and none of them knows it.
 */
@NullMarked
package dev.kontor.sample;

import org.jspecify.annotations.NullMarked;
