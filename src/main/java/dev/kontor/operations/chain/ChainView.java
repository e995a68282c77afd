package dev.kontor.operations.chain;

import dev.kontor.eventstore.chain.Chain.Standing;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the log is chained.
 *
 * @param chainedTo every fact up to this position is linked, and none above
 * @param heads the last link of each tenant, by tenant
 */
@Schema(name = "Chain", description = "A hash chain over the facts of each tenant")
public record ChainView(long chainedTo, List<HeadView> heads) {

    static ChainView of(Standing standing) {
        return new ChainView(
                standing.chainedTo(),
                standing.heads().stream().map(HeadView::of).toList());
    }
}
