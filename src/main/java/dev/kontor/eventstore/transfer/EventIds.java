package dev.kontor.eventstore.transfer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Which ids imported facts get. */
public enum EventIds {

    /** Those that they had: into another installation. */
    KEPT {
        @Override
        UUID of(UUID original, String tenant) {
            return original;
        }
    },

    /** Others, made of the old one and the tenant (UUIDv5): into another tenant of the same installation. */
    NEW {
        @Override
        UUID of(UUID original, String tenant) {
            return UuidCreator.getNameBasedSha1(original, tenant);
        }
    };

    /** The same for the same, so that a fact that was imported before is known again. */
    abstract UUID of(UUID original, String tenant);
}
