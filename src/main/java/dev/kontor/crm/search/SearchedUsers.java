package dev.kontor.crm.search;

import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Users are found by name and address. */
final class SearchedUsers implements Searched<UserEvent> {

    @Override
    public Category category() {
        return UserCatalog.CATEGORY;
    }

    @Override
    public UUID id(UserEvent event) {
        return event.userId().value();
    }

    @Override
    public Edit edit(UserEvent event) {
        return switch (event) {
            case UserCreated created ->
                Edit.title(created.name()).with(Edit.SUBTITLE, created.email()).archived(false);
            case UserUpdated updated -> Edit.title(updated.name());
            case UserEmailChanged changed -> Edit.none().with(Edit.SUBTITLE, changed.newEmail());
            case UserDeactivated deactivated -> Edit.none().archived(true);
            case UserErased erased -> Edit.erased();
            case UserActivated activated -> Edit.none().archived(false);
            case UserRolesChanged changed -> Edit.none();
        };
    }
}
