package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.Caller;
import dev.kontor.crm.todo.TodoBodies.About;
import dev.kontor.crm.todo.TodoBodies.NewTodo;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates, completes and reopens todos, wherever pages show them. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class TodoEdits {

    private static final String PLACE = "todo";

    private PageCommands commands;
    private MyTodos mine;
    private ThingTodos ofThing;
    private TodosPage list;
    private TodoPage one;
    private Caller caller;
    private Asked asked;
    private Said said;
    private PageTexts texts;
    private String title = "";
    private String dueOn = "";
    private String which = "";

    /** For the container's proxy. */
    protected TodoEdits() {}

    /** All parts by CDI. */
    @Inject
    public TodoEdits(
            PageCommands commands,
            MyTodos mine,
            ThingTodos ofThing,
            TodosPage list,
            TodoPage one,
            Caller caller,
            Asked asked,
            Said said,
            PageTexts texts) {
        this.commands = commands;
        this.mine = mine;
        this.ofThing = ofThing;
        this.list = list;
        this.one = one;
        this.caller = caller;
        this.asked = asked;
        this.said = said;
        this.texts = texts;
    }

    /** Creates one of the caller's, about what the page is about, if that is one thing. */
    public void create() {
        if (send("todo.created", () -> commands.valid(body()).command(new TodoId(UuidCreator.getTimeOrderedEpoch())))) {
            title = "";
            dueOn = "";
        }
    }

    private NewTodo body() {
        var kind = asked.text("aboutKind");
        var id = asked.id("aboutId");
        var about = kind == null || id == null ? null : new About(kind, id);
        UUID own = caller.userId().orElse(null);
        return new NewTodo(null, title.strip(), null, dueOn.isBlank() ? null : dueOn, null, about, own);
    }

    /** Says that one is done. */
    public void complete() {
        send("todo.completed", () -> new CompleteTodo(TodoId.fromString(which), null));
    }

    /** Says that one is to be done again. */
    public void reopen() {
        send("todo.reopened", () -> new ReopenTodo(TodoId.fromString(which), null));
    }

    private boolean send(String notice, Supplier<? extends Command> command) {
        boolean done = commands.send(PLACE, Todos.MODEL.projection(), command) instanceof Sent.Done;
        if (done) {
            said.done(texts.get(notice));
        }
        mine.forget();
        ofThing.forget();
        list.forget();
        one.forget();
        return done;
    }

    /** What is to be done. */
    public String getTitle() {
        return title;
    }

    /** What is typed. */
    public void setTitle(@Nullable String typed) {
        title = typed == null ? "" : typed;
    }

    /** By which day. */
    public String getDueOn() {
        return dueOn;
    }

    /** What is typed. */
    public void setDueOn(@Nullable String typed) {
        dueOn = typed == null ? "" : typed;
    }

    /** Which one is meant. */
    public String getWhich() {
        return which;
    }

    /** What was pressed. */
    public void setWhich(@Nullable String pressed) {
        which = pressed == null ? "" : pressed;
    }
}
