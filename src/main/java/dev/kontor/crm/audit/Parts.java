package dev.kontor.crm.audit;

import java.util.Set;

/**
 * Properties of facts that name a part of the thing which the fact is about, or an amount by which it changed, and no
 * value that the thing has until the next such fact: a second label does not replace the first. Each is the type's
 * stored name, a dot, and the property.
 */
final class Parts {

    private static final Set<String> ALL = Set.of(
            "ContactTagged.tag",
            "ContactUntagged.tag",
            "ContactDuplicateAbsorbed.duplicateId",
            "CustomerPropertySet.name",
            "CustomerPropertySet.value",
            "CustomerPropertyRemoved.name",
            "OrderItemAdded.item",
            "OrderItemAdded.change",
            "OrderItemRemoved.line",
            "OrderItemRemoved.change",
            "OrderQuantityChanged.line",
            "OrderQuantityChanged.change",
            "TeamMemberAdded.userId",
            "TeamMemberRemoved.userId");

    private Parts() {}

    /** All of them. */
    static Set<String> all() {
        return ALL;
    }

    /** Whether a property of a type of fact is one. */
    static boolean include(String type, String property) {
        return ALL.contains(type + "." + property);
    }
}
