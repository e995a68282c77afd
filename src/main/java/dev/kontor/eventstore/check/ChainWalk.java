package dev.kontor.eventstore.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kontor.eventstore.chain.Chain.Standing;
import dev.kontor.eventstore.chain.ChainEnds;
import dev.kontor.eventstore.chain.Digest;
import dev.kontor.eventstore.chain.Head;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.Finding.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Walks along the log and its chain and makes each link anew. After one that does not fit it goes on from what is
 * stored, so that each change is found where it is, and not by all that follows.
 */
final class ChainWalk {

    private final ChainPages pages;
    private final int pageSize;
    private final Findings findings;
    private final Standing standing;
    private final ChainEnds ends = new ChainEnds(Map.of());
    /** The last link of each tenant that was met. */
    private final Map<String, KeptHead> met = new HashMap<>();

    private final Map<Long, List<Digest>> kept;

    /** @param heads what the operator has kept */
    ChainWalk(ChainPages pages, Collection<KeptHead> heads, int pageSize, Findings findings) {
        this.pages = pages;
        this.pageSize = pageSize;
        this.findings = findings;
        this.standing = pages.begin();
        this.kept =
                heads.stream().collect(groupingBy(KeptHead::position, TreeMap::new, mapping(KeptHead::hash, toList())));
    }

    /** @param progress hears after each page how far it has come, from 0 to 1 */
    void run(DoubleConsumer progress) {
        long last = 0;
        while (true) {
            var page = pages.links(last, standing.chainedTo(), pageSize);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(this::look);
            last = page.getLast().position();
            findings.readLinks(page.size(), last);
            progress.accept((double) last / standing.chainedTo());
        }
        standing.heads().forEach(this::compare);
        met.forEach((tenant, end) ->
                found(Kind.BROKEN_HEAD, end.position(), tenant, "the chain ends here, and its head is not there"));
        kept.keySet()
                .forEach(position -> findings.add(new Finding(
                        Kind.BROKEN_HEAD,
                        position,
                        "the head that was kept has no link here, and the log is chained up to "
                                + standing.chainedTo())));
    }

    private void look(LinkedFact at) {
        var link = at.link();
        if (link == null) {
            found(Kind.UNLINKED_FACT, at.position(), at.tenant(), "was not there when its place was chained");
            return;
        }
        compare(at, link);
        ends.goOnFrom(at.tenant(), link);
        met.put(at.tenant(), new KeptHead(at.position(), link));
        var vouched = kept.remove(at.position());
        if (vouched != null && !vouched.stream().allMatch(link::equals)) {
            found(Kind.BROKEN_HEAD, at.position(), at.tenant(), "is not what the head that was kept vouches for");
        }
    }

    private void compare(LinkedFact at, Digest link) {
        var fact = at.fact();
        if (fact == null) {
            if (!at.isArchived()) {
                found(Kind.LOST_FACT, at.position(), at.tenant(), "the chain has its link");
            }
        } else if (!ends.next(at.tenant(), fact).equals(link)) {
            var before = met.get(at.tenant());
            found(
                    Kind.BROKEN_LINK,
                    at.position(),
                    at.tenant(),
                    "the fact or its link was changed, or one after position %d was removed"
                            .formatted(before == null ? 0 : before.position()));
        }
    }

    private void compare(Head head) {
        if (!Objects.equals(met.remove(head.tenant()), head.toKeep())) {
            found(Kind.BROKEN_HEAD, head.position(), head.tenant(), "is not where the chain ends");
        }
    }

    private void found(Kind kind, long position, String tenant, String detail) {
        findings.add(new Finding(kind, position, "of tenant " + tenant + ": " + detail));
    }
}
