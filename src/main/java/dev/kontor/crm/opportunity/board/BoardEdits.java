package dev.kontor.crm.opportunity.board;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.opportunity.ChangeOpportunityStage;
import dev.kontor.crm.opportunity.LoseOpportunity;
import dev.kontor.crm.opportunity.Opportunities;
import dev.kontor.crm.opportunity.OpportunityBodies.Losing;
import dev.kontor.crm.opportunity.WinOpportunity;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves, wins and loses opportunities of the board. Which moves there are is decided by the pipeline as ever; whoever was
 * quicker is seen on the board that comes back.
 */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class BoardEdits {

    private PageCommands commands;
    private BoardPage page;
    private Said said;
    private PageTexts texts;
    private String which = "";
    private String stage = "";
    private String reason = "";

    /** For the container's proxy. */
    protected BoardEdits() {}

    /** All parts by CDI. */
    @Inject
    public BoardEdits(PageCommands commands, BoardPage page, Said said, PageTexts texts) {
        this.commands = commands;
        this.page = page;
        this.said = said;
        this.texts = texts;
    }

    /** Moves one to another stage. */
    public void move() {
        send(
                Said.WHOLE,
                () -> new ChangeOpportunityStage(id(), stage, null),
                texts.of("board.moved", texts.ifKnown("stage.", stage)));
    }

    /** Wins one. */
    public void win() {
        send(Said.WHOLE, () -> new WinOpportunity(id(), null), texts.get("board.won"));
    }

    /** Loses one, for a reason. */
    public void lose() {
        send(
                "lose",
                () -> new LoseOpportunity(
                        id(), commands.valid(new Losing(reason.strip())).reason(), null),
                texts.get("board.lost"));
    }

    private OpportunityId id() {
        return OpportunityId.fromString(which);
    }

    private void send(String place, Supplier<? extends Command> command, String notice) {
        if (commands.send(place, Opportunities.PROJECTION, command) instanceof Sent.Done) {
            said.done(notice);
            reason = "";
        }
        page.forget();
    }

    /** Which one is meant. */
    public String getWhich() {
        return which;
    }

    /** What was moved or pressed. */
    public void setWhich(@Nullable String moved) {
        which = moved == null ? "" : moved;
    }

    /** Where to. */
    public String getStage() {
        return stage;
    }

    /** Where it was dropped, or what was chosen. */
    public void setStage(@Nullable String chosen) {
        stage = chosen == null ? "" : chosen;
    }

    /** Why there will be no deal. */
    public String getReason() {
        return reason;
    }

    /** What is typed. */
    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }
}
