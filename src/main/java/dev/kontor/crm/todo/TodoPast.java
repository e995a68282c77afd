package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows todos as they were. */
@ApplicationScoped
public class TodoPast implements PastOfKind {

    /** For CDI. */
    public TodoPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Todos.MODEL;
    }
}
