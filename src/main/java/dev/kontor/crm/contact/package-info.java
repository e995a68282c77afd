/**
 * Contacts: people whom a tenant knows, each by a name and an e-mail address that no other contact of the tenant has.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.contact.event.ContactEvent.ContactCreated},
 * {@link dev.kontor.crm.contact.event.ContactEvent.ContactRenamed},
 * {@link dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged},
 * {@link dev.kontor.crm.contact.event.ContactEvent.ContactArchived}, those about telephone, postal address, company and
 * labels, and, where two contacts turn out to be one person,
 * {@link dev.kontor.crm.contact.event.ContactEvent.ContactMerged} of the one who is given up and
 * {@link dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed} of the one who goes on. Each carries the
 * contact's id as a context key, and each that takes or frees an e-mail address carries that address as one too.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A contact is created once ({@code contact-exists}), and only what was created can be changed
 *       ({@code contact-unknown}).
 *   <li>At most one contact has an address at a time ({@code email-taken}). Archiving a contact frees its address.
 *   <li>An archived contact is not changed any more ({@code contact-archived}). Archiving it again is no refusal: the
 *       wish is fulfilled already, as with a name or an address that the contact has already, and two people who
 *       tidy up at once should not see an error. Such a command succeeds and leaves no fact.
 *   <li>A contact is assigned to a company only while that is open ({@code contact-company-unknown},
 *       {@code contact-company-archived}). Who goes on for
 *       another takes over the company for which that one worked, open or not: they work there already.
 *   <li>Two contacts who are one person are merged, not one into itself ({@code contact-merged-into-itself}). Who was
 *       merged into another is not changed any more ({@code contact-merged}).
 *   <li>A contact has at most 50 labels ({@code contact-tags-full}); merging takes over as many as there is room for.
 * </ul>
 *
 * <p><b>Contexts.</b> Renaming and archiving read the contact's own facts. Creating and changing the address read
 * these or the facts that carry the wanted address: the two contexts overlap in the address alone, so it is the
 * decision that keeps addresses unique, not an index, and commands about other contacts and addresses do not meet.
 *
 * <p>Assigning to a company reads its creation and archiving beside the contact's own facts, and merging reads the facts of
 * both contacts: whatever is changed of either at the same moment has it decided anew.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.contact.ContactProjection} keeps one row for each contact.
 */
@NullMarked
package dev.kontor.crm.contact;

import org.jspecify.annotations.NullMarked;
