package dev.kontor.crm.contact;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows contacts as they were. */
@ApplicationScoped
public class ContactPast implements PastOfKind {

    /** For CDI. */
    public ContactPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Contacts.MODEL;
    }
}
