package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserId;
import java.util.Set;

/**
 * A user as one who signs in.
 *
 * @param tenant whose user
 * @param id which user
 * @param name what people call them
 * @param email what they sign in with
 * @param roles by the names in {@link dev.kontor.security.identity.Roles}
 * @param active whether they may sign in at all
 * @param version of their password; 0 if they have none
 */
public record Account(
        String tenant, UserId id, String name, EmailAddress email, Set<String> roles, boolean active, int version) {

    public Account {
        roles = Set.copyOf(roles);
    }

    Account with(int otherVersion) {
        return new Account(tenant, id, name, email, roles, active, otherVersion);
    }
}
