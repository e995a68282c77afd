package dev.kontor.crm.search;

import dev.kontor.crm.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Values of several parts as one line. */
final class Lines {

    private Lines() {}

    /** An address; null for none. */
    static @Nullable String of(@Nullable PostalAddress address) {
        return address == null
                ? null
                : "%s, %s %s, %s".formatted(address.street(), address.postalCode(), address.city(), address.country());
    }
}
