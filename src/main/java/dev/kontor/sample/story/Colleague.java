package dev.kontor.sample.story;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserId;
import java.time.ZoneId;
import java.util.List;

/** A user, as the facts so far left them. */
final class Colleague {

    private final UserId id;
    private Names.PersonName name;
    private EmailAddress email;
    private List<Role> roles;
    private ZoneId zone;
    private final Language language;

    Colleague(UserId id, Names.PersonName name, EmailAddress email, List<Role> roles, ZoneId zone, Language language) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.roles = roles;
        this.zone = zone;
        this.language = language;
    }

    UserId id() {
        return id;
    }

    Names.PersonName name() {
        return name;
    }

    EmailAddress email() {
        return email;
    }

    List<Role> roles() {
        return roles;
    }

    ZoneId zone() {
        return zone;
    }

    Language language() {
        return language;
    }

    boolean admin() {
        return roles.contains(Role.ADMIN);
    }

    void called(Names.PersonName newName) {
        name = newName;
    }

    void reachedAt(EmailAddress newEmail) {
        email = newEmail;
    }

    void may(List<Role> newRoles) {
        roles = newRoles;
    }

    void livesIn(ZoneId newZone) {
        zone = newZone;
    }
}
