package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.shared.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A thing as clients name it.
 *
 * @param kind what it is, as in the names of streams
 * @param id which one
 */
@Schema(name = "ActivityThing", description = "Something that an activity is about, or a person who took part")
public record ActivityThing(
        @Schema(example = "contact", required = true)
        @NotNull
        @Pattern(regexp = ActivityThing.KINDS, message = ActivityThing.NONE_OF_THESE)
        String kind,

        @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
        UUID id) {

    /** The text for what is none of the words of a pattern. */
    static final String NONE_OF_THESE = "{invalid.none-of-these}";

    static final String KINDS = "contact|company|customer|opportunity|order|todo|user";

    static ActivityThing of(Thing thing) {
        return new ActivityThing(Words.of(thing.kind()), thing.id());
    }

    Thing thing() {
        return new Thing(Words.constant(ThingKind.class, kind), id);
    }
}
