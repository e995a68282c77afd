package dev.kontor.operations.watch;

import dev.kontor.eventstore.chain.Chaining;
import dev.kontor.eventstore.check.CheckRun;
import dev.kontor.eventstore.check.LogChecks;
import dev.kontor.eventstore.check.LogReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Looks at the chain over the log, and at what the last check of the log has found about it. */
@ApplicationScoped
public class ChainWatch {

    private Chaining chaining;
    private LogChecks checks;

    /** For the container's proxy. */
    protected ChainWatch() {}

    /** All parts by CDI. */
    @Inject
    public ChainWatch(Chaining chaining, LogChecks checks) {
        this.chaining = chaining;
        this.checks = checks;
    }

    /** How it stands now. */
    ChainSight look() {
        var report = checks.lastDone().map(CheckRun::report);
        return new ChainSight(
                chaining.chainedTo(),
                report.map(LogReport::evidence).orElse(0L),
                report.map(LogReport::firstEvidence).orElseGet(OptionalLong::empty));
    }
}
