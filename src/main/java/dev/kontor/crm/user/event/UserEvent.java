package dev.kontor.crm.user.event;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Personal;
import dev.kontor.eventstore.Property;
import java.time.ZoneId;
import java.util.List;

/** The facts of users: the people who work with Kontor. */
public sealed interface UserEvent extends Event {

    /** Which user a fact is about; other features' facts about a user carry it too. */
    Property<UserId> USER_ID = Property.of("userId", UserId::value);

    /** The address that a fact takes or frees. */
    Property<EmailAddress> EMAIL = Property.of("email", EmailAddress::value);

    /** Whether a fact bears on who is an active administrator. */
    Property<Boolean> ADMIN = Property.flag("admin");

    /** What a user may do. */
    enum Role {
        /** Everything, users among it. */
        ADMIN,
        /** What a team does. */
        MANAGER,
        /** Sells. */
        SALES,
        /** Looks at everything and changes nothing. */
        AUDITOR
    }

    /** The languages that Kontor speaks. */
    enum Language {
        DE,
        EN
    }

    /** Which user the fact is about. */
    UserId userId();

    /** Everything about one user. */
    static ContextQuery about(UserId userId) {
        return ContextQuery.ofAll(UserEvent.class).where(USER_ID, userId);
    }

    /** Whether a user is there and active: what whoever gives them work decides on. */
    static ContextQuery activationOf(UserId userId) {
        return ContextQuery.of(UserCreated.class, UserDeactivated.class, UserActivated.class)
                .where(USER_ID, userId);
    }

    /** Everything that took or freed an address, whichever user did. A user who is not active keeps theirs. */
    static ContextQuery touching(EmailAddress email) {
        return ContextQuery.of(UserCreated.class, UserEmailChanged.class).where(EMAIL, email);
    }

    /** Everything that made or unmade an active administrator, whichever user is one. */
    static ContextQuery administration() {
        return ContextQuery.of(UserCreated.class, UserRolesChanged.class, UserDeactivated.class, UserActivated.class)
                .where(ADMIN, true);
    }

    /**
     * Somebody became a user; they are active and have the address.
     *
     * @param name 1 to 200 characters
     * @param roles each once; may be empty
     * @param admin whether the administrator is among the roles
     * @param timeZone where their days begin and end
     * @param language what they read
     */
    @EventType(name = "UserCreated")
    @Sets(property = "active", to = "true")
    record UserCreated(
            @DataSubject("user") @ContextKey UserId userId,
            @Personal String name,
            @Personal @ContextKey EmailAddress email,
            List<Role> roles,
            @ContextKey boolean admin,
            ZoneId timeZone,
            Language language)
            implements UserEvent {}

    /**
     * A user has another name, time zone or language. It carries all three, so that nobody needs older facts to know
     * them.
     *
     * @param name 1 to 200 characters
     * @param timeZone where their days begin and end
     * @param language what they read
     */
    @EventType(name = "UserUpdated")
    record UserUpdated(
            @DataSubject("user") @ContextKey UserId userId,
            @Personal String name,
            ZoneId timeZone,
            Language language) implements UserEvent {}

    /** A user has another address, and the old one is free. */
    @EventType(name = "UserEmailChanged")
    record UserEmailChanged(
            @DataSubject("user") @ContextKey UserId userId,
            @Personal @ContextKey("email") EmailAddress oldEmail,
            @Personal @ContextKey("email") EmailAddress newEmail)
            implements UserEvent {}

    /**
     * An active user has other roles.
     *
     * @param roles the new ones, each once; may be empty
     * @param admin whether the administrator is or was among the roles
     */
    @EventType(name = "UserRolesChanged")
    record UserRolesChanged(
            @DataSubject("user") @ContextKey UserId userId,
            List<Role> roles,
            @ContextKey boolean admin) implements UserEvent {}

    /**
     * A user does not work with Kontor for the time being: gets no new work, keeps address and roles.
     *
     * @param admin whether they are an administrator
     */
    @EventType(name = "UserDeactivated")
    @Sets(property = "active", to = "false")
    record UserDeactivated(
            @DataSubject("user") @ContextKey UserId userId,
            @ContextKey boolean admin) implements UserEvent {}

    /**
     * A user works with Kontor again.
     *
     * @param admin whether they are an administrator
     */
    @EventType(name = "UserActivated")
    @Sets(property = "active", to = "true")
    record UserActivated(
            @DataSubject("user") @ContextKey UserId userId,
            @ContextKey boolean admin) implements UserEvent {}

    /**
     * What is personal of a user was erased, in all facts about them before. They were not active any more.
     *
     * @param userId which
     */
    @EventType(name = "UserErased")
    record UserErased(@DataSubject("user") @ContextKey UserId userId) implements UserEvent, ErasingEvent {}
}
