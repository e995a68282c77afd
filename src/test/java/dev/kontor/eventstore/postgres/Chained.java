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

/** The chain of a test's own log, and checks of it. */
final class Chained {

    private final Bound bound;
    private final Chain chain;
    private final int page;

    /** In small steps and pages, so that a few facts take several. */
    Chained(Database database) {
        this(database, 3, 2);
    }

    Chained(Database database, int step, int page) {
        this.page = page;
        this.bound = new Bound(database.node(), Database.TENANT);
        this.chain = new PostgresChain(bound.entities(), "60s", step);
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
        var pages = new PostgresLogPages(bound.entities(), Sample.serializer(), bound);
        return new LogCheck(pages, pages(), List.of(kept), Sample.serializer(), page, report -> {}).run();
    }

    /** What speaks of facts that were changed, removed or inserted. */
    List<Finding> evidence(KeptHead... kept) {
        return check(kept).findings().stream()
                .filter(finding -> finding.kind().isEvidence())
                .toList();
    }
}
