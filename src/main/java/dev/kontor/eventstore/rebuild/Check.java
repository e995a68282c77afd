package dev.kontor.eventstore.rebuild;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/**
 * Builds a read model aside and compares the live one with it. The comparison is one look at the database, in which the
 * live model and its position belong together; what the model aside lacks up to that position is applied within.
 * Nothing waits for it.
 */
final class Check implements JobWork {

    private static final int EXAMPLES = 100;

    /**
     * What a comparison found.
     *
     * @param position both read models show everything up to here
     * @param differing how many rows differ, in all tables
     * @param notApplied how many facts could not be applied to the model built aside
     * @param tables table by table
     */
    public record Report(long position, long differing, long notApplied, List<ShadowTables.Comparison> tables) {}

    private final Jobs jobs;
    private final LiveModels models;
    private final ShadowTables tables;
    private final JobFaults faults;
    private final ShadowBuild build;

    Check(Jobs jobs, LiveModels models, ShadowTables tables, JobFaults faults, ShadowBuild build) {
        this.jobs = jobs;
        this.models = models;
        this.tables = tables;
        this.faults = faults;
        this.build = build;
    }
}
