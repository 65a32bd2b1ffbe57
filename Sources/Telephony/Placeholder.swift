enum XTelephonyPlaceholder {}
