#include "CPhoneNumber.h"
extern "C" int vigil_phone_number_abi(void) { return 1; }
