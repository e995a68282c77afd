package dev.kontor.crm.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Entries of the ledger, the latest first.
 *
 * @param items the entries; the id of the last one is {@code before} of the next page
 */
@Schema(name = "ErasurePage")
public record ErasurePage(List<ErasureView> items) {

    public ErasurePage {
        items = List.copyOf(items);
    }
}
