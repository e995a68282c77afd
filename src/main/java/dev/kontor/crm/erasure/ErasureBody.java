package dev.kontor.crm.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be erased.
 *
 * @param kind what kind of subject
 * @param id which one
 * @param ground why
 */
@Schema(name = "NewErasure")
public record ErasureBody(
        @Schema(example = "contact") @NotNull @Pattern(regexp = KINDS)
        String kind,

        @NotNull UUID id,
        @NotNull Ground ground) {

    private static final String KINDS = "contact|customer|user|activity|todo";
}
