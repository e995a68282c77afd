package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;

/** What a node does with its keystore when it starts. */
public final class KeystoreStart {

    private KeystoreStart() {}

    /** Verifies the keys, in a transaction of its own. */
    public static void of(Node node, EventSerializer serializer, Origin origin) {
        node.call(origin, session -> {
            new KeystoreKeys(
                            session.entities(), serializer, serializer.keyring().orElseThrow())
                    .verify();
            return true;
        });
    }
}
