package dev.kontor.crm.user;

import static dev.kontor.page.TypedAddress.text;

import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserEvent.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of forms about users: name, email, timeZone and language, and one for each role. */
final class TypedUser {

    private TypedUser() {}

    /** Shows a user in the fields. */
    static void show(UserView user, Map<String, @Nullable Object> fields) {
        fields.put("name", user.name());
        fields.put("email", user.email());
        fields.put("timeZone", user.timeZone());
        fields.put("language", user.language());
        showRoles(user.roles(), fields);
    }

    /** Shows the roles in the fields. */
    static void showRoles(Collection<String> roles, Map<String, @Nullable Object> fields) {
        for (var role : Role.values()) {
            fields.put(Words.of(role), roles.contains(Words.of(role)));
        }
    }

    /** The roles that were chosen. */
    static List<String> roles(Map<String, @Nullable Object> fields) {
        return Arrays.stream(Role.values())
                .map(Words::of)
                .filter(role -> text(fields, role).equals("true"))
                .toList();
    }
}
