import CPango

/// Owns one reference to a GObject and gives it back at the end.
final class ObjectReference<Object> {
    let pointer: UnsafeMutablePointer<Object>

    /// Takes over a reference that the caller owns.
    init(owning pointer: UnsafeMutablePointer<Object>) {
        self.pointer = pointer
    }

    /// Adds a reference of its own.
    init(sharing pointer: UnsafeMutablePointer<Object>) {
        g_object_ref(pointer)
        self.pointer = pointer
    }

    deinit {
        g_object_unref(pointer)
    }
}
