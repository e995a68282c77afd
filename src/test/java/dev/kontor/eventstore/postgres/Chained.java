package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.chain.Chain;
import dev.kontor.eventstore.chain.Chaining;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.ChainPages;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.LogCheck;
import dev.kontor.eventstore.check.LogReport;
import dev.kontor.eventstore.sample.Sample;
import java.util.List;

/** The chain of a test's own log, in small steps, and checks of it in small pages. */
final class Chained {

    private static final int STEP = 3;
    private static final int PAGE = 2;

    private final Bound bound;
    private final Chain chain;

    Chained(Database database) {
        this.bound = new Bound(database.node(), Database.TENANT);
        this.chain = new PostgresChain(bound.entities(), "60s", STEP);
    }

    Chaining chaining() {
        return new Chaining(chain, bound);
    }

    /** One step in a transaction of its own. */
    Chain.Step step() {
        return bound.inNew(chain::link);
    }

    ChainPages pages() {
        return new PostgresChainPages(bound.entities(), chain, bound);
    }

    /** The last link of a tenant. */
    KeptHead head(String tenant) {
        return chaining().standing("", 100).heads().stream()
                .filter(head -> head.tenant().equals(tenant))
                .findFirst()
                .orElseThrow()
                .toKeep();
    }

    LogReport check(KeptHead... kept) {
        var pages = new PostgresLogPages(bound.entities(), bound);
        return new LogCheck(pages, pages(), List.of(kept), Sample.serializer(), PAGE, report -> {}).run();
    }

    /** What speaks of facts that were changed, removed or inserted. */
    List<Finding> evidence(KeptHead... kept) {
        return check(kept).findings().stream()
                .filter(finding -> finding.kind().isEvidence())
                .toList();
    }
}
