package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import java.util.Locale;

/** What an entry of a timeline tells of, and how it looks. Rows have the names of these, so a name once used stays. */
public enum TimelineKind {
    CUSTOMER_CREATED(TimelineCategory.SYSTEM, "user-plus", "green"),
    CUSTOMER_RENAMED(TimelineCategory.SYSTEM, "pencil", "grey"),
    CUSTOMER_BILLING_ADDRESS_CHANGED(TimelineCategory.SYSTEM, "map-marker", "grey"),
    CUSTOMER_CONTACT_DATA_CHANGED(TimelineCategory.SYSTEM, "phone", "grey"),
    CUSTOMER_CREDIT_LIMIT_CHANGED(TimelineCategory.SYSTEM, "credit-card", "orange"),
    CUSTOMER_DEACTIVATED(TimelineCategory.SYSTEM, "ban", "red"),
    CUSTOMER_REACTIVATED(TimelineCategory.SYSTEM, "check", "green"),
    CUSTOMER_ERASED(TimelineCategory.SYSTEM, "eraser", "red"),
    CUSTOMER_PROPERTY_SET(TimelineCategory.SYSTEM, "tag", "grey"),
    CUSTOMER_PROPERTY_REMOVED(TimelineCategory.SYSTEM, "tag", "grey"),
    ORDER_PLACED(TimelineCategory.TRANSACTION, "shopping-cart", "blue"),
    ORDER_ITEM_ADDED(TimelineCategory.TRANSACTION, "cart-plus", "blue"),
    ORDER_ITEM_REMOVED(TimelineCategory.TRANSACTION, "cart-minus", "grey"),
    ORDER_QUANTITY_CHANGED(TimelineCategory.TRANSACTION, "sort-alt", "grey"),
    ORDER_CONFIRMED(TimelineCategory.TRANSACTION, "check-circle", "green"),
    ORDER_SHIPPED(TimelineCategory.TRANSACTION, "truck", "green"),
    ORDER_CANCELLED(TimelineCategory.TRANSACTION, "times-circle", "red"),
    OPPORTUNITY_OPENED(TimelineCategory.INTERACTION, "star", "blue"),
    OPPORTUNITY_STAGE_CHANGED(TimelineCategory.INTERACTION, "forward", "blue"),
    OPPORTUNITY_VALUE_CHANGED(TimelineCategory.INTERACTION, "wallet", "grey"),
    OPPORTUNITY_PROBABILITY_CHANGED(TimelineCategory.INTERACTION, "percentage", "grey"),
    OPPORTUNITY_RESCHEDULED(TimelineCategory.INTERACTION, "calendar", "grey"),
    OPPORTUNITY_REASSIGNED(TimelineCategory.INTERACTION, "user-edit", "grey"),
    OPPORTUNITY_WON(TimelineCategory.TRANSACTION, "trophy", "green"),
    OPPORTUNITY_LOST(TimelineCategory.TRANSACTION, "thumbs-down", "red"),
    ACTIVITY_CALL(TimelineCategory.INTERACTION, "phone", "blue"),
    ACTIVITY_EMAIL(TimelineCategory.INTERACTION, "envelope", "blue"),
    ACTIVITY_MEETING(TimelineCategory.INTERACTION, "users", "blue"),
    ACTIVITY_NOTE(TimelineCategory.INTERACTION, "file-edit", "grey");

    private final TimelineCategory category;
    private final String icon;
    private final String colour;

    TimelineKind(TimelineCategory category, String icon, String colour) {
        this.category = category;
        this.icon = icon;
        this.colour = colour;
    }

    /** What an activity is told as. */
    static TimelineKind of(Kind activity) {
        return switch (activity) {
            case CALL -> ACTIVITY_CALL;
            case EMAIL -> ACTIVITY_EMAIL;
            case MEETING -> ACTIVITY_MEETING;
            case NOTE -> ACTIVITY_NOTE;
        };
    }

    /** What sort of happening it is. */
    TimelineCategory category() {
        return category;
    }

    /** The name of an icon of PrimeIcons, without its prefix. */
    String icon() {
        return icon;
    }

    /** The name of a colour, for a theme to make one of. */
    String colour() {
        return colour;
    }

    /** Under which its texts stand, such as {@code timeline.order-placed}. */
    String key() {
        return "timeline." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
