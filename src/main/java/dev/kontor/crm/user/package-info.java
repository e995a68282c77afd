/**
 * Users: the people who work with Kontor, each by a name and an e-mail address that no other user of the tenant has, with
 * roles, and with the time zone and the language in which Kontor speaks to them.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.user.event.UserEvent}. Each carries the user's id as a context key, each that
 * takes or frees an address that address, and those that bear on who is an active administrator say so under the key
 * {@code admin}.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A user is created once ({@code user-exists}), and only who was created can be changed ({@code user-unknown}).
 *   <li>At most one user has an address at a time ({@code user-email-taken}). A user who is not active keeps theirs.
 *   <li>Nothing of a user who is not active is changed until they are active again ({@code user-inactive}).
 *   <li>The last active administrator stays one: neither loses the role nor is deactivated ({@code last-admin}). Before
 *       there is a first one, nothing stands against it.
 *   <li>Who wishes what is so already succeeds, and leaves no fact.
 * </ul>
 *
 * <p><b>Contexts.</b> Each command reads the user's own facts; creating and changing the address also those that carry
 * the wanted address. Changing roles and deactivating also read which facts made or unmade administrators, of whichever
 * user: two administrators who are deactivated at once meet there, and one of them stays. Since an inactive user's roles
 * do not change, these facts alone say who is an active administrator.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.user.UserProjection} keeps one row for each user.
 */
@NullMarked
package dev.kontor.crm.user;

import org.jspecify.annotations.NullMarked;
