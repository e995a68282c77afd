package dev.kontor.crm.opportunity.board;

import dev.kontor.crm.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The board as it is seen.
 *
 * @param columns in the order of the pipeline; stages that it has no longer, but opportunities are at, come last
 */
@Schema(name = "OpportunityBoard")
public record BoardView(List<Column> columns) {

    public BoardView {
        columns = List.copyOf(columns);
    }

    /**
     * A stage and who is there.
     *
     * @param stage which stage
     * @param count how many opportunities are there
     * @param totals what they would bring together, one sum for each currency
     * @param cards those that are expected first
     */
    @Schema(name = "OpportunityColumn")
    public record Column(
            @Schema(example = "proposal") String stage,
            @Schema(example = "3") long count,
            List<Money> totals,
            List<Card> cards) {

        public Column {
            totals = List.copyOf(totals);
            cards = List.copyOf(cards);
        }
    }

    /**
     * An opportunity in short.
     *
     * @param id which opportunity
     * @param title what it is about
     * @param companyId with which company; null if with a customer only
     * @param customerId with which customer; null if with a company only
     * @param ownerId whose it is
     * @param value what it would bring
     * @param probability how likely it is, 0 to 100 percent
     * @param expectedCloseOn when it is expected to be won
     */
    @Schema(name = "OpportunityCard")
    public record Card(
            UUID id,
            @Schema(example = "A hundred engines") String title,
            @Nullable UUID companyId,
            @Nullable UUID customerId,
            UUID ownerId,
            Money value,
            @Schema(example = "50") int probability,
            LocalDate expectedCloseOn) {}
}
