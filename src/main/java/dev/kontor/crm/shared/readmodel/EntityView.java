package dev.kontor.crm.shared.readmodel;

import java.util.UUID;

/** What people and programs see of a thing: a record, which is also its JSON. */
public interface EntityView {

    /** Which thing; unique in its tenant and kind. */
    UUID id();

    /** The last fact about it that this shows. */
    long position();
}
