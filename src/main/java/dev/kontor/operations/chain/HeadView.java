package dev.kontor.operations.chain;

import dev.kontor.eventstore.chain.Head;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The head of a tenant's chain as operators see it.
 *
 * @param tenant whose chain
 * @param position of the tenant's last fact that is linked
 * @param hash its link, SHA-256 in hexadecimal digits
 * @param head both as position:hash, to be kept elsewhere and given to a check of the log
 * @param linkedAt when it was linked
 */
@Schema(name = "ChainHead")
public record HeadView(String tenant, long position, String hash, String head, Instant linkedAt) {

    static HeadView of(Head head) {
        return new HeadView(
                head.tenant(), head.position(), head.hash().hex(), head.toKeep().toString(), head.linkedAt());
    }
}
