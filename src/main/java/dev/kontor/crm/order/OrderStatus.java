package dev.kontor.crm.order;

/** How far an order has come. */
public enum OrderStatus {
    /** It can be changed. */
    PLACED,
    /** It is accepted as it is, and will be shipped. */
    CONFIRMED,
    /** It has left the house. */
    SHIPPED,
    /** It will not be shipped. */
    CANCELLED
}
