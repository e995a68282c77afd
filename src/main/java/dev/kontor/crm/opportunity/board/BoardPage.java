package dev.kontor.crm.opportunity.board;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.board.BoardView.Card;
import dev.kontor.crm.opportunity.board.BoardView.Column;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board: everybody's open opportunities by stage, or the caller's own. */
@PageBean
@Shows("/crm/opportunity/board/board.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class BoardPage {

    /** Of a stage. Who has more looks at them as a list. */
    private static final int MOST_CARDS = 25;

    private Board board;
    private SalesPipeline pipeline;
    private Caller caller;
    private Asked asked;
    private Names names;
    private @Nullable List<Column> found;

    /** For the container's proxy. */
    protected BoardPage() {}

    /** All parts by CDI. */
    @Inject
    public BoardPage(Board board, SalesPipeline pipeline, Caller caller, Asked asked, Names names) {
        this.board = board;
        this.pipeline = pipeline;
        this.caller = caller;
        this.asked = asked;
        this.names = names;
    }

    /** Whether it shows the caller's own alone. */
    public boolean isMine() {
        return "mine".equals(asked.text("whose"));
    }

    /** The stages, in the order of the pipeline. */
    public List<Column> getColumns() {
        var known = found;
        if (known == null) {
            var whose = isMine() ? new BoardFilter(caller.userId("whose"), null) : BoardFilter.NONE;
            known = board.of(caller.tenant(), whose, MOST_CARDS).columns();
            var cards =
                    known.stream().flatMap(column -> column.cards().stream()).toList();
            names.expect("company", cards.stream().map(Card::companyId));
            names.expect("customer", cards.stream().map(Card::customerId));
            names.expect("user", cards.stream().map(Card::ownerId));
            found = known;
        }
        return known;
    }

    /** Whether nothing is on it. */
    public boolean isBare() {
        return getColumns().stream().allMatch(column -> column.count() == 0);
    }

    /** Where the pipeline leads from a stage. */
    public List<String> moves(String stage) {
        return pipeline.stages().stream()
                .map(SalesPipeline.Stage::name)
                .filter(other -> !other.equals(stage) && pipeline.leads(stage, other))
                .toList();
    }

    /** How many deals of a stage are not on it. */
    public long rest(Column column) {
        return column.count() - column.cards().size();
    }

    /** With whom a deal would be made. */
    public String party(Card card) {
        return Stream.of(names.of("company", card.companyId()), names.of("customer", card.customerId()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .reduce((company, customer) -> company + " · " + customer)
                .orElse("");
    }

    /** Has it be put together again. */
    void forget() {
        found = null;
    }
}
