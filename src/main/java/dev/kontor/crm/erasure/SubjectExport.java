package dev.kontor.crm.erasure;

import dev.kontor.api.Fact;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of somebody.
 *
 * @param kind what kind of subject
 * @param id which one
 * @param exportedAt when this was read
 * @param erasure the entry of the ledger; null if nobody has asked for one
 * @param facts all facts about them, activities and todos about them among these, in the order of the log
 */
@Schema(name = "SubjectExport")
public record SubjectExport(
        String kind,
        String id,
        Instant exportedAt,
        @Nullable ErasureView erasure,
        List<Fact> facts) {

    public SubjectExport {
        facts = List.copyOf(facts);
    }
}
