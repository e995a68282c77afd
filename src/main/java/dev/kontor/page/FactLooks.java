package dev.kontor.page;

import java.util.regex.Pattern;

/** How a fact looks in a timeline, by what its name says of it: names of facts are words of a small language. */
enum FactLooks {
    BEGUN("plus-circle", "green", "Created|Opened|Placed|Logged|Reactivated|Reopened|Activated"),
    ENDED("inbox", "red", "Archived|Deactivated|Cancelled|Lost|Removed|Untagged"),
    ERASED("eraser", "red", "Erased"),
    DONE("check-circle", "green", "Completed|Won|Confirmed|Shipped"),
    TAGGED("tag", "grey", "Tagged"),
    MERGED("link", "orange", "Merged|Absorbed"),
    GIVEN("user-edit", "blue", "Assigned\\w*|Reassigned"),
    CHANGED("pencil", "grey", "");

    private final String icon;
    private final String colour;
    private final Pattern types;

    FactLooks(String icon, String colour, String endings) {
        this.icon = icon;
        this.colour = colour;
        this.types = Pattern.compile("\\w+?(" + endings + ")");
    }

    /** The looks of facts of a type; what is none of the others has changed something. */
    static FactLooks of(String type) {
        for (var looks : values()) {
            if (looks.types.matcher(type).matches()) {
                return looks;
            }
        }
        return CHANGED;
    }

    String icon() {
        return icon;
    }

    String colour() {
        return colour;
    }
}
