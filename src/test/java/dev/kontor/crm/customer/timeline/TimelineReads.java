package dev.kontor.crm.customer.timeline;

import dev.kontor.api.Caller;
import dev.kontor.crm.customer.event.CustomerId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The timeline's query as its resource asks it, without the link to the next page, which needs Jakarta REST. */
@Path("customers")
public class TimelineReads {

    private final Timeline timeline;
    private final Caller caller;

    public TimelineReads(Timeline timeline, Caller caller) {
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @Path("{id}/timeline")
    public List<?> entries(@PathParam("id") CustomerId id, @BeanParam TimelineRequest asked) {
        return timeline.entries(asked.ofCustomer(caller, id));
    }
}
