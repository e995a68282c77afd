package dev.kontor.crm.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Properties of facts that name a part of the thing which the fact is about, or an amount by which it changed, and no
 * value that the thing has until the next such fact: a second label does not replace the first. Each is the type's
 * stored name, a dot, and the property.
 */
final class Parts {

    private static final Set<String> ADDED = Set.of(
            "ContactTagged.tag",
            "ContactDuplicateAbsorbed.duplicateId",
            "CustomerPropertySet.name",
            "CustomerPropertySet.value",
            "OrderItemAdded.item",
            "OrderItemAdded.change",
            "OrderItemRemoved.change",
            "OrderQuantityChanged.line",
            "OrderQuantityChanged.change",
            "TeamMemberAdded.userId");

    private static final Set<String> REMOVED = Set.of(
            "ContactUntagged.tag", "CustomerPropertyRemoved.name", "OrderItemRemoved.line", "TeamMemberRemoved.userId");

    private Parts() {}

    /** All of them. */
    static Set<String> all() {
        return Stream.concat(ADDED.stream(), REMOVED.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a property of a type of fact names what was not there before. */
    static boolean isAdded(String type, String property) {
        return ADDED.contains(type + "." + property);
    }

    /** Whether a property of a type of fact names what is no longer there. */
    static boolean isRemoved(String type, String property) {
        return REMOVED.contains(type + "." + property);
    }
}
