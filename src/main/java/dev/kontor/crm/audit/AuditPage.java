package dev.kontor.crm.audit;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Entries of the audit log, the latest first.
 *
 * @param items the entries
 * @param links paths by their relation: next if there may be older ones
 */
@Schema(name = "AuditPage", description = "Entries of the audit log, the latest first; links.next leads to older ones")
public record AuditPage(
        List<AuditEntry> items,

        @Schema(example = "{\"next\": \"/api/audit?before=43\"}")
        Map<String, String> links) {

    public AuditPage {
        items = List.copyOf(items);
        links = Map.copyOf(links);
    }
}
