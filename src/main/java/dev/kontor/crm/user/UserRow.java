package dev.kontor.crm.user;

import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A user in the read model. */
@Entity
@Table(name = "crm_user")
class UserRow extends EntityRow<UserEvent> {

    String name;
    String email;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> roles;

    String timeZone;
    String language;
    boolean active;

    @Override
    protected void apply(UserEvent event, EventEnvelope fact) {
        switch (event) {
            case UserCreated created -> create(created);
            case UserUpdated updated -> settle(updated.name(), updated.timeZone(), updated.language());
            case UserEmailChanged moved -> email = moved.newEmail().value();
            case UserRolesChanged changed -> roles = words(changed.roles());
            case UserDeactivated gone -> active = false;
            case UserActivated back -> active = true;
            case UserErased gone -> {
                name = Erased.TEXT;
                email = Erased.TEXT;
            }
        }
    }

    private void create(UserCreated created) {
        settle(created.name(), created.timeZone(), created.language());
        email = created.email().value();
        roles = words(created.roles());
        active = true;
    }

    private void settle(String newName, ZoneId newZone, Language newLanguage) {
        name = newName;
        timeZone = newZone.getId();
        language = Words.of(newLanguage);
    }

    private static List<String> words(List<Role> roles) {
        return roles.stream().map(Words::of).toList();
    }
}
