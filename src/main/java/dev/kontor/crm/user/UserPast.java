package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows users as they were. */
@ApplicationScoped
public class UserPast implements PastOfKind {

    /** For CDI. */
    public UserPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Users.MODEL;
    }
}
