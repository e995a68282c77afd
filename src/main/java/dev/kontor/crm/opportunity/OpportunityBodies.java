package dev.kontor.crm.opportunity;

import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.UsualDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about opportunities. */
public final class OpportunityBodies {

    private OpportunityBodies() {}

    /**
     * An opportunity to open.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param title what it is about
     * @param companyId with which company
     * @param customerId with which customer; one of the two is needed
     * @param ownerId whose it is
     * @param value what it would bring
     * @param expectedCloseOn when it is expected to be won
     */
    @Schema(name = "NewOpportunity")
    public record NewOpportunity(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the opportunity gets a new one")
            @Nullable
            UUID id,

            @Schema(
                    example = "A hundred engines",
                    required = true,
                    minLength = 1,
                    maxLength = OpenOpportunity.MAX_TITLE)
            @NotNull
            @PlainText(max = OpenOpportunity.MAX_TITLE)
            String title,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The company, or the customer, or both")
            @Nullable
            UUID companyId,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The customer, or the company, or both")
            @Nullable
            UUID customerId,

            @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
            UUID ownerId,

            @Schema(required = true) @NotNull @Valid MoneyBody value,

            @Schema(type = SchemaType.STRING, format = "date", example = "2026-12-24", required = true)
            @NotNull
            @UsualDate
            LocalDate expectedCloseOn) {}

    /**
     * Another stage.
     *
     * @param stage the new one
     */
    @Schema(name = "OpportunityStage")
    public record NewStage(
            @Schema(example = "qualified", required = true) @NotNull @PlainText(max = 40)
            String stage) {}

    /**
     * Another probability.
     *
     * @param probability the new one, in percent
     */
    @Schema(name = "OpportunityProbability")
    public record NewProbability(
            @Schema(example = "60", required = true, minimum = "0", maximum = "100") @NotNull @Min(0) @Max(100)
            Integer probability) {}

    /**
     * Another day.
     *
     * @param expectedCloseOn the new one
     */
    @Schema(name = "OpportunityExpectedClose")
    public record NewExpectedClose(
            @Schema(type = SchemaType.STRING, format = "date", example = "2027-01-31", required = true)
            @NotNull
            @UsualDate
            LocalDate expectedCloseOn) {}

    /**
     * Another owner.
     *
     * @param ownerId an active user
     */
    @Schema(name = "OpportunityOwner")
    public record NewOwner(
            @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
            UUID ownerId) {}

    /**
     * Why an opportunity is lost.
     *
     * @param reason why
     */
    @Schema(name = "OpportunityLosing")
    public record Losing(
            @Schema(example = "Too dear", required = true, minLength = 1, maxLength = LoseOpportunity.MAX_REASON)
            @NotNull
            @PlainText(max = LoseOpportunity.MAX_REASON)
            String reason) {}

    /**
     * A copy to open.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param expectedCloseOn when it is expected to be won; without it, when the original was
     * @param ownerId whose it shall be; without it, whose the original is
     */
    @Schema(name = "OpportunityCloning")
    public record Cloning(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the copy gets a new one")
            @Nullable
            UUID id,

            @Schema(type = SchemaType.STRING, format = "date", example = "2027-01-31") @Nullable @UsualDate
            LocalDate expectedCloseOn,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "Whose it shall be; without it, whose the original is")
            @Nullable
            UUID ownerId) {}
}
