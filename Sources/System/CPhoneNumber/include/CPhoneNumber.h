#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int vigil_phone_number_abi(void);
#ifdef __cplusplus
}
#endif
